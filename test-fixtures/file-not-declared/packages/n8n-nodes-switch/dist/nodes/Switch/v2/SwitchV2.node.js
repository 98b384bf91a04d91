"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SwitchV2 = void 0;
class SwitchV2 {
    description = { name: 'switch', displayName: 'Switch', properties: [] };
}
exports.SwitchV2 = SwitchV2;
