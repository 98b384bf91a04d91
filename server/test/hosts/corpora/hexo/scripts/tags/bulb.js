hexo.extend.tag.register('bulb', () => 'bulb');
