export class Ivy {}
