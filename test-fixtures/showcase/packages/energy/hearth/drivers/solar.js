import { kilowattHours } from '../../energy.js';

export const scan = () => [{ id: 'roof', kind: 'meter', today: kilowattHours(310, 9) }];
