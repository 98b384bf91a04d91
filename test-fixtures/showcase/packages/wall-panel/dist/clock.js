export class Clock {
  render = () => new Date().toLocaleTimeString();
}
