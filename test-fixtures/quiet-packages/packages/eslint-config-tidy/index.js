module.exports = [{ rules: { semi: 'error' } }];
