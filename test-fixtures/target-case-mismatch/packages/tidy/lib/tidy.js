exports.tidy = (text) => text.trim();
