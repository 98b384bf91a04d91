function EmberReporter(baseReporterDecorator) {
  baseReporterDecorator(this);
  this.onSpecComplete = (browser, { success }) => this.write(success ? '.' : '!');
}
EmberReporter.$inject = ['baseReporterDecorator'];

module.exports = { 'reporter:ember': ['type', EmberReporter] };
