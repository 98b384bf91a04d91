import { describeMutations } from './describe-mutations';

describeMutations({
  host: 'homebridge',
  packages: ['homebridge'],
  table: [
    { plugin: 'node_modules/homebridge-dummy', what: 'nothing but a new description', change: (p) => p.edit((m) => { m.description = 'x'; }), host: 'takes it' },
    { plugin: 'node_modules/homebridge-dummy', what: 'keyword removed', change: (p) => p.edit((m) => { m.keywords = []; }), host: 'refuses it', code: 'keyword-missing' },
  ],
});
