hexo.extend.helper.register('lamp', () => 'lamp');
