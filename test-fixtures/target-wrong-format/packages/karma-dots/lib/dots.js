const write = (text) => process.stdout.write(text);

function DotsReporter() {
  this.onSpecComplete = () => write('.');
}

export default { 'reporter:dots': ['type', DotsReporter] };
