export const scan = () => [{ id: 'lawn', kind: 'sprinkler' }];
