module.exports = async function deployed() {};
