'use strict';

exports.hash = (text) => [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)) | 0, 7);
