export default ({ action }) => {
  action('items.create', ({ key }) => console.log('created', key));
};
