export class Snow {}
