export class Forecast {
  render = () => 'Snow by the evening';
}
