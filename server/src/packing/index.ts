export { type PackRequest, packedFiles } from './packed-files';
export { packerOf } from './packer';
