export const scan = () => [{ id: 'garage-door', kind: 'door' }];
