exports.get = () => 'about';
