export default async function init() {}
export async function second() {}
