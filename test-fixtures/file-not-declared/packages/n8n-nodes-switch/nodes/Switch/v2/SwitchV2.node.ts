export class SwitchV2 {
  description = { name: 'switch', displayName: 'Switch', properties: [] };
}
