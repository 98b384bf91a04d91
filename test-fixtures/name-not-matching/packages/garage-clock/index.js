exports.now = () => new Date().toLocaleTimeString();
