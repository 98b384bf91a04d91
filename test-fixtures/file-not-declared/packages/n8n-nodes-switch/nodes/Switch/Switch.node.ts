import { SwitchV2 } from './v2/SwitchV2.node';

export class Switch {
  nodeVersions = { 2: new SwitchV2() };
}
