"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Switch = void 0;
const SwitchV2_node_1 = require("./v2/SwitchV2.node");
class Switch {
    nodeVersions = { 2: new SwitchV2_node_1.SwitchV2() };
}
exports.Switch = Switch;
