PATH=/nowhere
exec export
