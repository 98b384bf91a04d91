export const scan = () => [{ id: 'cellar', kind: 'heat-pump' }];
