export class Rain {}
