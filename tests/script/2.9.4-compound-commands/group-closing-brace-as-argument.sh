echo }
{ echo }; }
