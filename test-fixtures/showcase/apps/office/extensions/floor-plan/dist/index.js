export default {
  id: 'floor-plan',
  name: 'Floor plan',
  icon: 'floor',
  component: { props: ['value'], template: '<svg v-html="value"></svg>' },
  options: null,
  types: ['text'],
};
