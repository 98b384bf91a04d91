export const scan = () => [{ id: 'porch-light', kind: 'light' }];
