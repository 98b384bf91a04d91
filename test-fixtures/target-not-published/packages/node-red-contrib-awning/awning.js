exports.kind = 'awning';
