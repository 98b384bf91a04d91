export default class Bye {
  static run(): Promise<void>;
}
