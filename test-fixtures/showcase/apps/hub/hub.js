import { loadDrivers } from 'hearth';

const drivers = await loadDrivers('hearth/drivers');
console.log(`${drivers.length} drivers`);
