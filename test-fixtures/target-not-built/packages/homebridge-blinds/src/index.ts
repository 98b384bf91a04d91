import type { API } from 'homebridge';

export default (api: API): void => {
  api.registerAccessory('Blinds', class {} as never);
};
