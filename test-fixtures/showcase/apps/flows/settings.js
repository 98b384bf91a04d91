module.exports = {
  flowFile: 'flows.json',
  editorTheme: { page: { title: 'Hearthside' } },
};
