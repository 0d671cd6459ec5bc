console.log("component");
