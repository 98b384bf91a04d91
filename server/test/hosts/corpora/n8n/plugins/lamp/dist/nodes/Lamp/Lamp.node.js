"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Lamp = void 0;
const n8n_workflow_1 = require("n8n-workflow");
class Lamp {
    constructor() {
        this.description = {
            displayName: 'Lamp',
            name: 'lamp',
            icon: 'file:lamp.svg',
            group: ['output'],
            version: 1,
            description: 'Switches a lamp',
            defaults: { name: 'Lamp' },
            inputs: [n8n_workflow_1.NodeConnectionTypes.Main],
            outputs: [n8n_workflow_1.NodeConnectionTypes.Main],
            credentials: [{ name: 'lampApi', required: true }],
            properties: [],
        };
    }
    async execute() {
        return [this.getInputData()];
    }
}
exports.Lamp = Lamp;
