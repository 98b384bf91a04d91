export default { background: '#2a1410', text: '#ffb37a' };
