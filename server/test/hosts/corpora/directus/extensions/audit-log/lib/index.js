export default ({ action }) => action('items.create', () => {});
