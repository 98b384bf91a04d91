"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LampTrigger = void 0;
class LampTrigger {
    constructor() {
        this.description = {
            displayName: 'Lamp Trigger',
            name: 'lampTrigger',
            group: ['trigger'],
            version: 1,
            description: 'Starts when a lamp is switched',
            defaults: { name: 'Lamp Trigger' },
            inputs: [],
            outputs: ['main'],
            properties: [],
        };
    }
    async trigger() {
        return {};
    }
}
exports.LampTrigger = LampTrigger;
