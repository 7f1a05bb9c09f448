echo local x
