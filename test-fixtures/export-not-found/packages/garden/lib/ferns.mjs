const { Fern, Horsetail } = { Fern: class {}, Horsetail: class {} };

export { Fern, Horsetail };
