'use strict';

exports.default = () => (tree) => tree;
