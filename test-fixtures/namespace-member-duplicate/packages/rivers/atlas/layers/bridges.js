exports.layer = 'bridges over rivers';
