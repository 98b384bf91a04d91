function PlainReporter() {
  this.onSpecComplete = (browser, result) => process.stdout.write(`${result.description}\n`);
}

module.exports = { 'reporter:plain': ['type', PlainReporter] };
