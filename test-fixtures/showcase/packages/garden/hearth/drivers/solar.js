export const scan = () => [{ id: 'path-lamps', kind: 'light' }];
