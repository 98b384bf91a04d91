export default async function greet() {
  this.log(new Date().getHours() < 12 ? 'Good morning' : 'Good evening');
}
