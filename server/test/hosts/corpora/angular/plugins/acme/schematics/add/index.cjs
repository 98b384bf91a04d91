'use strict';

exports.ngAdd = () => (tree) => tree;
