module.exports = {
  addons: [
    '@storybook/addon-a11y',
    '@storybook/addon-docs',
    '@storybook/addon-links',
    'storybook-addon-pseudo-states',
    'storybook-dark-mode',
  ],
};
