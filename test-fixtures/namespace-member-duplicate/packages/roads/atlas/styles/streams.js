exports.style = 'streams beside roads';
