exports.neat = (text) => text.trim();
