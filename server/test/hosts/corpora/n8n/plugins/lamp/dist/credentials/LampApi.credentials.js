"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LampApi = void 0;
class LampApi {
    constructor() {
        this.name = 'lampApi';
        this.displayName = 'Lamp API';
        this.properties = [];
    }
}
exports.LampApi = LampApi;
