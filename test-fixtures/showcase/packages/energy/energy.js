export const kilowattHours = (watts, hours) => (watts * hours) / 1000;
