class LampApi {
  name = 'lampApi';
}

module.exports = { LampApi };
