PATH=/nowhere
type printf
