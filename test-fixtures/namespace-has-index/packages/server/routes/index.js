exports.get = () => 'home';
