module.exports = {
  plugins: [
    'gatsby-plugin-catch-links',
    'gatsby-plugin-react-helmet',
    'gatsby-plugin-sitemap',
    'gatsby-remark-external-links',
    'gatsby-transformer-json',
    'local-lamp',
    'local-shade',
  ],
};
